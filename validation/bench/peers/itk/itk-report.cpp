// The whole task as one program: mask and image files in, one JSON row per lesion out.
// usage: itk-report MASK.nii.gz IMAGE.nii [feret]

#include <iostream>

#include "itkBinaryImageToStatisticsLabelMapFilter.h"
#include "itkImageFileReader.h"
#include "itkNiftiImageIOFactory.h"

#include "lesion-row.h"

int main(int argc, char ** argv)
{
  if (argc < 3) return 2;
  itk::NiftiImageIOFactory::RegisterOneFactory();
  auto mask = itk::ImageFileReader<Mask>::New();
  mask->SetFileName(argv[1]);
  auto image = itk::ImageFileReader<Intensity>::New();
  image->SetFileName(argv[2]);
  auto filter = itk::BinaryImageToStatisticsLabelMapFilter<Mask, Intensity>::New();
  filter->SetInput(mask->GetOutput());
  filter->SetFeatureImage(image->GetOutput());
  filter->SetInputForegroundValue(1);
  filter->SetFullyConnected(true);
  filter->SetComputeFeretDiameter(argc > 3);
  filter->Update();
  std::cout << rowsOf(filter->GetOutput()) << std::endl;
  return 0;
}
