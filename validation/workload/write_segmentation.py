"""DICOM SEG, BINARY, from label maps, by pydicom: files that neither our writer nor dcmjs had a hand in.

usage: write_segmentation.py OUT.dcm NX NY NZ DX DY DZ OX OY OZ LABELS.nii [LABELS.nii …]

Each label map is one NIfTI file of uint8 or uint16; its labels become segments, in order. A frame is written for
every slice in which a segment has a voxel, segment by segment, slices ascending.
"""

import sys

import numpy as np
import pydicom
from pydicom.dataset import Dataset, FileDataset, FileMetaDataset
from pydicom.sequence import Sequence
from pydicom.uid import ExplicitVRLittleEndian

HEADER_BYTES = 352
SEGMENTATION_STORAGE = "1.2.840.10008.5.1.4.1.1.66.4"
ROOT = "1.2.826.0.1.3680043.8.498.4242."


def code(value, scheme, meaning):
    item = Dataset()
    item.CodeValue, item.CodingSchemeDesignator, item.CodeMeaning = value, scheme, meaning
    return item


def items(*datasets):
    return Sequence(list(datasets))


def segment_item(number):
    item = Dataset()
    item.SegmentNumber = number
    item.SegmentLabel = f"Segment {number}"
    item.SegmentAlgorithmType = "MANUAL"
    item.SegmentedPropertyCategoryCodeSequence = items(code("49755003", "SCT", "Morphologically Abnormal Structure"))
    item.SegmentedPropertyTypeCodeSequence = items(code("52988006", "SCT", "Lesion"))
    return item


def frame_item(segment, z, position):
    content, plane, segments = Dataset(), Dataset(), Dataset()
    content.DimensionIndexValues = [segment, z + 1]
    plane.ImagePositionPatient = [f"{value:.10g}" for value in position]
    segments.ReferencedSegmentNumber = segment
    item = Dataset()
    item.FrameContentSequence = items(content)
    item.PlanePositionSequence = items(plane)
    item.SegmentIdentificationSequence = items(segments)
    return item


def dimensions(ds):
    organisation = Dataset()
    organisation.DimensionOrganizationUID = ROOT + "9"
    ds.DimensionOrganizationSequence = items(organisation)

    def index(pointer, group):
        item = Dataset()
        item.DimensionOrganizationUID = ROOT + "9"
        item.DimensionIndexPointer, item.FunctionalGroupPointer = pointer, group
        return item

    ds.DimensionIndexSequence = items(index(0x0062000B, 0x0062000A), index(0x00200032, 0x00209113))


def shared_groups(spacing):
    orientation, measures, shared = Dataset(), Dataset(), Dataset()
    orientation.ImageOrientationPatient = [1, 0, 0, 0, 1, 0]
    measures.PixelSpacing = [spacing[1], spacing[0]]
    measures.SliceThickness = measures.SpacingBetweenSlices = spacing[2]
    shared.PlaneOrientationSequence = items(orientation)
    shared.PixelMeasuresSequence = items(measures)
    return items(shared)


def identity(ds, frames, nx, ny):
    ds.SOPClassUID, ds.SOPInstanceUID = SEGMENTATION_STORAGE, ROOT + "1"
    ds.StudyInstanceUID, ds.SeriesInstanceUID, ds.FrameOfReferenceUID = ROOT + "2", ROOT + "3", ROOT + "4"
    ds.StudyDate, ds.ContentDate, ds.ContentTime, ds.StudyTime = "20200101", "20200101", "120000", "120000"
    ds.PatientName, ds.PatientID, ds.PatientBirthDate, ds.PatientSex = "Synthetic^Workload", "BENCH", "", "O"
    ds.StudyID, ds.AccessionNumber, ds.ReferringPhysicianName, ds.PositionReferenceIndicator = "1", "", "", ""
    ds.Modality, ds.SeriesNumber, ds.InstanceNumber = "SEG", 1, 1
    ds.Manufacturer, ds.ManufacturerModelName, ds.DeviceSerialNumber, ds.SoftwareVersions = "none", "none", "0", "0"
    ds.ContentLabel, ds.ContentDescription, ds.ContentCreatorName = "WORKLOAD", "Synthetic", ""
    ds.ImageType = ["DERIVED", "PRIMARY"]
    ds.SamplesPerPixel, ds.PhotometricInterpretation = 1, "MONOCHROME2"
    ds.NumberOfFrames, ds.Rows, ds.Columns = frames, ny, nx
    ds.BitsAllocated, ds.BitsStored, ds.HighBit, ds.PixelRepresentation = 1, 1, 0, 0
    ds.LossyImageCompression, ds.SegmentationType = "00", "BINARY"


def main(out, nx, ny, nz, dx, dy, dz, ox, oy, oz, *label_files):
    nx, ny, nz = int(nx), int(ny), int(nz)
    spacing, origin = [float(v) for v in (dx, dy, dz)], [float(v) for v in (ox, oy, oz)]
    planes, frames, segment = [], [], 0
    for path in label_files:
        raw = np.fromfile(path, np.uint8)[HEADER_BYTES:]
        labels = (raw.view(np.uint16) if raw.size == 2 * nx * ny * nz else raw).reshape(nz, ny, nx)
        for label in [int(v) for v in np.unique(labels) if v != 0]:
            segment += 1
            for z in np.flatnonzero((labels == label).any(axis=(1, 2))):
                planes.append(np.packbits((labels[z] == label).ravel(), bitorder="little"))
                position = [origin[0], origin[1], origin[2] + int(z) * spacing[2]]
                frames.append(frame_item(segment, int(z), position))
    meta = FileMetaDataset()
    meta.MediaStorageSOPClassUID, meta.MediaStorageSOPInstanceUID = SEGMENTATION_STORAGE, ROOT + "1"
    meta.TransferSyntaxUID = ExplicitVRLittleEndian
    ds = FileDataset(out, {}, file_meta=meta, preamble=b"\0" * 128)
    ds.is_little_endian, ds.is_implicit_VR = True, False
    identity(ds, len(frames), nx, ny)
    dimensions(ds)
    ds.SegmentSequence = items(*[segment_item(n + 1) for n in range(segment)])
    ds.SharedFunctionalGroupsSequence = shared_groups(spacing)
    ds.PerFrameFunctionalGroupsSequence = items(*frames)
    pixels = np.concatenate(planes).tobytes()
    ds.PixelData = pixels + b"\0" * (len(pixels) % 2)
    ds["PixelData"].VR = "OB"
    pydicom.dcmwrite(out, ds, write_like_original=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
