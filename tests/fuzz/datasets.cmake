# SPDX-License-Identifier: GPL-3.0-or-later
# The readers of datasets: one source, one target a reader.
foreach(reader IN ITEMS Archive Arrow Audio Coco Dicom Grib Image Las Netcdf Nifti Numpy Parquet Sequence TfRecord Video
        YoloLabel YoloNames Zarr)
    string(TOLOWER fuzz_${reader} target)
    add_executable(${target} fuzz_dataset_reader.cpp)
    target_compile_definitions(${target} PRIVATE PASSERELLE_READER=read${reader}File)
    list(APPEND dataset_targets ${target})
endforeach()
foreach(name IN ITEMS card packed tokenizer)
    add_executable(fuzz_${name} fuzz_${name}.cpp)
    list(APPEND dataset_targets fuzz_${name})
endforeach()
foreach(target IN LISTS dataset_targets)
    target_link_libraries(${target} PRIVATE Passerelle::profile passerelle_flags)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer,address,undefined)
endforeach()
