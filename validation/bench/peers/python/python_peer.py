"""SciPy, scikit-image and pydicom, timed inside one long-lived process.

Reads one command per line, answers one line of JSON: {"ms": …, "count": …}.
  load MASK.nii IMAGE.nii DZ DY DX | label 26|18|6 | skimage-label 26|18|6 | statistics | regionprops | feret | recist
  | surface | rows | pydicom PATH
"""

import json
import sys
import time

import nibabel
import numpy as np
from skimage import measure

import lesion_measures as lesions
from pydicom_labels import label_volume


class Loaded:
    mask = image = spacing = labels = None


def voxels(path):
    return np.array(np.asanyarray(nibabel.load(path).dataobj).T, order="C")


def load(mask_path, image_path, *spacing):
    Loaded.mask = voxels(mask_path)
    Loaded.image = None if image_path == "-" else voxels(image_path)
    Loaded.spacing = np.array([float(mm) for mm in spacing])
    Loaded.labels = None
    return 0


def label(connectivity):
    Loaded.labels, count = lesions.label(Loaded.mask, int(connectivity))
    return int(count)


def skimage_label(connectivity):
    _, count = measure.label(Loaded.mask, return_num=True, connectivity=lesions.CONNECTIVITY[int(connectivity)])
    return int(count)


def statistics():
    """Labelling included."""
    label(26)
    return len(lesions.statistics(Loaded.labels, Loaded.image, Loaded.spacing))


def regionprops():
    """Labelling included; skimage 0.19's centroids are in voxels."""
    labels = measure.label(Loaded.mask, connectivity=3)
    wanted = ("label", "area", "bbox", "centroid", "mean_intensity", "min_intensity", "max_intensity")
    return len(measure.regionprops_table(labels, Loaded.image, properties=wanted)["label"])


COMMANDS = {
    "load": load,
    "label": label,
    "skimage-label": skimage_label,
    "statistics": statistics,
    "regionprops": regionprops,
    "feret": lambda: len(lesions.feret(Loaded.labels, Loaded.spacing)),
    "recist": lambda: len(lesions.recist(Loaded.labels, Loaded.spacing)),
    "surface": lambda: len(lesions.surface(Loaded.labels, Loaded.spacing)),
    "pydicom": lambda path: int(np.count_nonzero(label_volume(path))),
}

for line in sys.stdin:
    command, *words = line.split()
    if command == "rows":
        print(json.dumps({"rows": lesions.all_measures(Loaded.mask, Loaded.image, Loaded.spacing)}), flush=True)
        continue
    start = time.perf_counter()
    count = COMMANDS[command](*words)
    print(json.dumps({"ms": (time.perf_counter() - start) * 1000, "count": count}), flush=True)
