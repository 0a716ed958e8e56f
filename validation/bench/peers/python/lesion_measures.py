"""Per-lesion measures as a careful SciPy and scikit-image user writes them: crops, never whole volumes per label.

Arrays are (nz, ny, nx); spacing is (dz, dy, dx) in mm. Distances join voxel centres.
"""

import numpy as np
from scipy import ndimage
from scipy.spatial import ConvexHull, QhullError
from scipy.spatial.distance import cdist, pdist
from skimage import measure

CONNECTIVITY = {6: 1, 18: 2, 26: 3}


def label(mask, connectivity):
    return ndimage.label(mask, ndimage.generate_binary_structure(3, CONNECTIVITY[connectivity]))


def crops(labels):
    """For each label: its bounding box and its mask there."""
    for number, box in enumerate(ndimage.find_objects(labels), start=1):
        yield box, labels[box] == number


def statistics(labels, image, spacing):
    """Size, place and intensity of each label."""
    rows = []
    for box, inside in crops(labels):
        zyx = np.argwhere(inside)
        first = np.array([part.start for part in box])
        values = image[box][inside].astype(np.float64)
        centre = (zyx.mean(axis=0) + first)[::-1]
        extent = [part.stop - part.start for part in box][::-1]
        rows.append({
            "voxels": int(len(zyx)), "volumeMm3": len(zyx) * float(np.prod(spacing)),
            "centroid": centre.tolist(), "box": [*first[::-1].tolist(), *extent],
            "mean": values.mean(), "sd": values.std(), "min": values.min(), "max": values.max(),
        })
    return rows


def hull_points(points):
    """The corners of the convex hull; all points where they lie in one line or plane."""
    if len(points) < 5:
        return points
    try:
        return points[ConvexHull(points).vertices]
    except QhullError:
        return points


def feret(labels, spacing):
    """Largest distance between two voxel centres of each label, mm."""
    farthest = []
    for _, inside in crops(labels):
        corners = hull_points(np.argwhere(inside) * spacing)
        farthest.append(float(pdist(corners).max()) if len(corners) > 1 else 0.0)
    return farthest


def recist(labels, spacing):
    """Longest in-plane distance over all slices, its slice, and the extent across it there.

    Of equally long axes the one with the largest extent across it counts, then the lowest slice.
    """
    axes = []
    for box, inside in crops(labels):
        best = (0.0, 0.0, box[0].start)
        for z in range(inside.shape[0]):
            points = np.argwhere(inside[z]) * spacing[1:]
            if len(points) == 0:
                continue
            corners = hull_points(points)
            lengths = cdist(corners, corners)
            longest = lengths.max()
            if longest < best[0] - 1e-9:
                continue
            across = max((extent_across(corners, a, b) for a, b in np.argwhere(lengths > longest - 1e-9) if a < b),
                         default=0.0)
            if longest > best[0] + 1e-9 or across > best[1] + 1e-9:
                best = (float(longest), float(across), box[0].start + z)
        axes.append({"longMm": best[0], "shortMm": best[1], "slice": int(best[2])})
    return axes


def extent_across(corners, a, b):
    way = corners[b] - corners[a]
    places = corners @ np.array([-way[1], way[0]]) / np.hypot(*way)
    return float(places.max() - places.min())


def surface(labels, spacing):
    """Area of the marching-cubes mesh of each label, mm²."""
    areas = []
    for _, inside in crops(labels):
        padded = np.pad(inside, 1).astype(np.uint8)
        corners, faces, _, _ = measure.marching_cubes(padded, 0.5, spacing=tuple(spacing))
        areas.append(float(measure.mesh_surface_area(corners, faces)))
    return areas


def all_measures(mask, image, spacing):
    labels, _ = label(mask, 26)
    rows = statistics(labels, image, spacing)
    for row, far, axes, area in zip(rows, feret(labels, spacing), recist(labels, spacing), surface(labels, spacing)):
        row.update(axes, feretMm=far, marchingCubesMm2=area)
    return rows
