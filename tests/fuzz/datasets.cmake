# SPDX-License-Identifier: GPL-3.0-or-later
# The readers of datasets: one source, one target a reader.
foreach(reader IN ITEMS Archive Arrow Audio Coco Csv Dicom Grib Hdf5 Image Json JsonLines Las Netcdf Nifti Numpy Parquet
        Sequence Text TfRecord Video YoloLabel YoloNames Zarr)
    string(TOLOWER fuzz_${reader} target)
    if(reader STREQUAL "Json")  # fuzz_json is the parser of all JSON
        set(target fuzz_jsonitems)
    endif()
    add_executable(${target} fuzz_dataset_reader.cpp)
    target_compile_definitions(${target} PRIVATE PASSERELLE_READER=read${reader}File)
    list(APPEND dataset_targets ${target})
endforeach()
foreach(name IN ITEMS card kept packed tokenizer)
    add_executable(fuzz_${name} fuzz_${name}.cpp)
    list(APPEND dataset_targets fuzz_${name})
endforeach()
foreach(target IN LISTS dataset_targets)
    target_link_libraries(${target} PRIVATE Passerelle::profile passerelle_flags)
    target_link_options(${target} PRIVATE -fsanitize=fuzzer,address,undefined)
endforeach()
