"""What SciPy and scikit-image say about masks. Reads requests from standard input, writes answers to standard output (JSON).

A request: path of a raw uint8 mask (nz, ny, nx), its size and spacing as (z, y, x).
"""

import json
import sys

import numpy as np
from scipy import ndimage
from scipy.spatial import ConvexHull, QhullError
from scipy.spatial.distance import pdist
from skimage import measure


def greatest(points):
    """Greatest distance between points; of their hull where they have one."""
    if len(points) < 2:
        return 0.0
    if len(points) > 40:
        try:
            points = points[ConvexHull(points).vertices]
        except QhullError:
            pass  # flat: all pairs then
    return float(pdist(points).max())


def lesion(mask, spacing):
    voxels = np.argwhere(mask)
    millimetres = voxels * spacing
    slices = [millimetres[voxels[:, 0] == z][:, 1:] for z in np.unique(voxels[:, 0])]
    vertices, faces, _, _ = measure.marching_cubes(
        np.pad(mask, 1).astype(np.float32), 0.5, spacing=spacing
    )
    covariance = np.cov(millimetres.T, bias=True) if len(voxels) > 1 else np.zeros((3, 3))
    axes = np.sort(np.linalg.eigvalsh(covariance))[::-1].clip(0)
    return {
        "voxels": len(voxels),
        "centroid": millimetres.mean(axis=0)[::-1].tolist(),
        "longMm": max(greatest(points) for points in slices),
        "feretMm": greatest(millimetres),
        "meshArea": float(measure.mesh_surface_area(vertices, faces)),
        "principalMm": (4 * np.sqrt(axes)).tolist(),
    }


def answer(request):
    mask = np.fromfile(request["path"], np.uint8).reshape(request["size"]) != 0
    counts = {}
    for connectivity, order in (("6", 1), ("18", 2), ("26", 3)):
        labels, counts[connectivity] = ndimage.label(mask, ndimage.generate_binary_structure(3, order))
    # labels are numbered in order of their first voxel
    lesions = [lesion(labels == n, request["spacing"]) for n in range(1, counts["26"] + 1)]
    return {"counts": counts, "lesions": lesions}


json.dump([answer(request) for request in json.load(sys.stdin)], sys.stdout)
