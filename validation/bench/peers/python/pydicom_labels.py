"""A DICOM SEG to a label volume, as pydicom users write it."""

import numpy as np
import pydicom


def label_volume(path):
    """(nz, ny, nx) of uint8; slices in order of their place along z."""
    ds = pydicom.dcmread(path)
    frames = ds.pixel_array
    numbers, places = [], []
    for group in ds.PerFrameFunctionalGroupsSequence:
        numbers.append(int(group.SegmentIdentificationSequence[0].ReferencedSegmentNumber))
        places.append(float(group.PlanePositionSequence[0].ImagePositionPatient[2]))
    slices = {place: z for z, place in enumerate(sorted(set(places)))}
    volume = np.zeros((len(slices), ds.Rows, ds.Columns), np.uint8)
    for frame, number, place in zip(frames, numbers, places):
        volume[slices[place]][frame > 0] = number
    return volume
