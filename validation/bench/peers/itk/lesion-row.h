#pragma once

#include <cstdio>
#include <string>

#include "itkImage.h"
#include "itkLabelMap.h"
#include "itkStatisticsLabelObject.h"

using Mask = itk::Image<unsigned char, 3>;
using Intensity = itk::Image<short, 3>;
using Shape = itk::ShapeLabelObject<itk::SizeValueType, 3>;
using Statistics = itk::StatisticsLabelObject<itk::SizeValueType, 3>;

/** One lesion as a JSON object, full precision. */
inline std::string shapeFields(const Shape & lesion)
{
  const auto box = lesion.GetBoundingBox();
  const auto centre = lesion.GetCentroid();
  char text[640];
  std::snprintf(text, sizeof text,
    "\"voxels\":%lu,\"volumeMm3\":%.17g,\"centroid\":[%.17g,%.17g,%.17g],\"box\":[%ld,%ld,%ld,%lu,%lu,%lu],"
    "\"croftonMm2\":%.17g,\"feretMm\":%.17g",
    static_cast<unsigned long>(lesion.GetNumberOfPixels()), lesion.GetPhysicalSize(), centre[0], centre[1], centre[2],
    static_cast<long>(box.GetIndex(0)), static_cast<long>(box.GetIndex(1)), static_cast<long>(box.GetIndex(2)),
    static_cast<unsigned long>(box.GetSize(0)), static_cast<unsigned long>(box.GetSize(1)),
    static_cast<unsigned long>(box.GetSize(2)), lesion.GetPerimeter(), lesion.GetFeretDiameter());
  return text;
}

inline std::string statisticsFields(const Statistics & lesion)
{
  char text[240];
  std::snprintf(text, sizeof text, ",\"mean\":%.17g,\"sd\":%.17g,\"min\":%.17g,\"max\":%.17g", lesion.GetMean(),
    lesion.GetStandardDeviation(), lesion.GetMinimum(), lesion.GetMaximum());
  return text;
}

inline std::string row(const Shape & lesion) { return "{" + shapeFields(lesion) + "}"; }
inline std::string row(const Statistics & lesion)
{
  return "{" + shapeFields(lesion) + statisticsFields(lesion) + "}";
}

template <typename TLabelMap>
std::string rowsOf(TLabelMap * map)
{
  std::string rows = "[";
  for (itk::SizeValueType i = 0; i < map->GetNumberOfLabelObjects(); ++i)
    rows += (i ? "," : "") + row(*map->GetNthLabelObject(i));
  return rows + "]";
}
