"""The whole task as one program: mask and image files in, one JSON row per lesion out.

usage: python_report.py MASK.nii.gz IMAGE.nii
"""

import json
import sys

import nibabel
import numpy as np

from lesion_measures import all_measures

mask = nibabel.load(sys.argv[1])
image = nibabel.load(sys.argv[2])
spacing = np.array(mask.header.get_zooms()[:3])[::-1].astype(float)
print(json.dumps(all_measures(np.asanyarray(mask.dataobj).T, np.asanyarray(image.dataobj).T, spacing)))
