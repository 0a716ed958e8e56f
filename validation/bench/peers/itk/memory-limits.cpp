// What this machine's memory allows: copying a byte volume, and reading it once. Commands as in itk-peer.
//   load BYTES | copy | read

#include <chrono>
#include <cstdint>
#include <cstring>
#include <iostream>
#include <sstream>
#include <string>
#include <vector>

namespace
{
std::vector<std::uint64_t> source, target;

/** Four independent accumulators, so that the compiler may use the widest registers. */
std::uint64_t readOnce()
{
  std::uint64_t bits[4] = { 0, 0, 0, 0 };
  for (std::size_t i = 0; i + 4 <= source.size(); i += 4)
    for (int lane = 0; lane < 4; ++lane) bits[lane] |= source[i + lane];
  return bits[0] | bits[1] | bits[2] | bits[3];
}
} // namespace

int main()
{
  for (std::string line; std::getline(std::cin, line);)
  {
    std::istringstream words(line);
    std::string command;
    std::size_t bytes = 0;
    words >> command >> bytes;
    if (command == "load")
    {
      source.assign(bytes / 8, 1);
      target.assign(bytes / 8, 0);
    }
    const auto start = std::chrono::steady_clock::now();
    std::uint64_t seen = 0;
    if (command == "copy") std::memcpy(target.data(), source.data(), source.size() * 8);
    if (command == "read") seen = readOnce();
    const double ms = std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - start).count();
    std::cout << "{\"ms\":" << ms << ",\"count\":" << seen + (target.empty() ? 0 : target.back() & 1) << "}" << std::endl;
  }
  return 0;
}
