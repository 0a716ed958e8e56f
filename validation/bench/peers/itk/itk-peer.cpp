// ITK's own passes over a binary mask, timed inside one long-lived process.
// Reads one command per line, answers one line of JSON: {"ms":…, "count":…}.
//   load MASK IMAGE | label-map 26|6 | dense 26|6 | shape | shape-feret | statistics | statistics-feret | rows

#include <chrono>
#include <iostream>
#include <sstream>

#include "itkBinaryImageToLabelMapFilter.h"
#include "itkBinaryImageToShapeLabelMapFilter.h"
#include "itkBinaryImageToStatisticsLabelMapFilter.h"
#include "itkConnectedComponentImageFilter.h"
#include "itkImageFileReader.h"
#include "itkNiftiImageIOFactory.h"

#include "lesion-row.h"

namespace
{
Mask::Pointer      mask;
Intensity::Pointer image;
std::string        lastRows = "[]";

template <typename TImage>
typename TImage::Pointer readImage(const std::string & path)
{
  auto reader = itk::ImageFileReader<TImage>::New();
  reader->SetFileName(path);
  reader->Update();
  typename TImage::Pointer read = reader->GetOutput();
  read->DisconnectPipeline();
  return read;
}

template <typename TFilter>
double updateMs(TFilter & filter)
{
  const auto start = std::chrono::steady_clock::now();
  filter.Update();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
}

void answer(double ms, unsigned long count) { std::cout << "{\"ms\":" << ms << ",\"count\":" << count << "}" << std::endl; }

void labelMap(bool fully)
{
  auto filter = itk::BinaryImageToLabelMapFilter<Mask>::New();
  filter->SetInput(mask);
  filter->SetInputForegroundValue(1);
  filter->SetFullyConnected(fully);
  const double ms = updateMs(*filter);
  answer(ms, filter->GetOutput()->GetNumberOfLabelObjects());
}

void dense(bool fully)
{
  auto filter = itk::ConnectedComponentImageFilter<Mask, itk::Image<unsigned int, 3>>::New();
  filter->SetInput(mask);
  filter->SetFullyConnected(fully);
  const double ms = updateMs(*filter);
  answer(ms, filter->GetObjectCount());
}

void shape(bool feret)
{
  auto filter = itk::BinaryImageToShapeLabelMapFilter<Mask>::New();
  filter->SetInput(mask);
  filter->SetInputForegroundValue(1);
  filter->SetFullyConnected(true);
  filter->SetComputeFeretDiameter(feret);
  const double ms = updateMs(*filter);
  lastRows = rowsOf(filter->GetOutput());
  answer(ms, filter->GetOutput()->GetNumberOfLabelObjects());
}

void statistics(bool feret)
{
  auto filter = itk::BinaryImageToStatisticsLabelMapFilter<Mask, Intensity>::New();
  filter->SetInput(mask);
  filter->SetFeatureImage(image);
  filter->SetInputForegroundValue(1);
  filter->SetFullyConnected(true);
  filter->SetComputeFeretDiameter(feret);
  const double ms = updateMs(*filter);
  lastRows = rowsOf(filter->GetOutput());
  answer(ms, filter->GetOutput()->GetNumberOfLabelObjects());
}
} // namespace

int main()
{
  itk::NiftiImageIOFactory::RegisterOneFactory();
  for (std::string line; std::getline(std::cin, line);)
  {
    std::istringstream words(line);
    std::string command, first, second;
    words >> command >> first >> second;
    try
    {
      if (command == "load")
      {
        mask = readImage<Mask>(first);
        if (second != "-") image = readImage<Intensity>(second);
        answer(0, 0);
      }
      else if (command == "label-map") labelMap(first == "26");
      else if (command == "dense") dense(first == "26");
      else if (command == "shape") shape(false);
      else if (command == "shape-feret") shape(true);
      else if (command == "statistics") statistics(false);
      else if (command == "statistics-feret") statistics(true);
      else if (command == "rows") std::cout << "{\"rows\":" << lastRows << "}" << std::endl;
      else std::cout << "{\"error\":\"unknown command\"}" << std::endl;
    }
    catch (const std::exception &)
    {
      std::cout << "{\"error\":\"ITK could not run " << command << "\"}" << std::endl;
    }
  }
  return 0;
}
