# SPDX-License-Identifier: GPL-3.0-or-later
# What the readers of datasets need beyond the rest of this folder: archives (libarchive), Zstandard, simdjson for JSON
# lines at the speed of memory, the library that SentencePiece models come from, and PCRE2 for the rules by which
# tokenizers cut texts.
find_package(PkgConfig REQUIRED)
find_package(LibArchive REQUIRED)
find_package(ZLIB REQUIRED)
pkg_check_modules(ZSTD REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(PCRE2 REQUIRED IMPORTED_TARGET libpcre2-8)
pkg_check_modules(SIMDJSON REQUIRED IMPORTED_TARGET simdjson)
# Not packaged everywhere (vcpkg builds it for static Windows programs only), and one format needs it.
option(PASSERELLE_SENTENCEPIECE "Count tokens with SentencePiece's .model tokenizers, where the library is found" ON)
set(PIECE_SOURCE piece_tokenizer_absent.cpp)
set(PIECE_LIBRARY "")
if(PASSERELLE_SENTENCEPIECE)
    find_library(SENTENCEPIECE_LIBRARY sentencepiece)  # without the half that trains models
    find_path(SENTENCEPIECE_INCLUDE_DIR sentencepiece_processor.h)
    if(SENTENCEPIECE_LIBRARY AND SENTENCEPIECE_INCLUDE_DIR)
        set(PIECE_SOURCE piece_tokenizer.cpp)
        set(PIECE_LIBRARY ${SENTENCEPIECE_LIBRARY})
    endif()
endif()
if(NOT PIECE_LIBRARY)
    message(STATUS "Without SentencePiece: tokens are not counted with .model tokenizers, only with tokenizer.json and "
        ".tiktoken files.")
endif()

set(DATASET_HEADERS bpe_merges.hpp bpe_tokenizer.hpp byte_cursor.hpp byte_marks.hpp csv_block.hpp csv_cells.hpp csv_marks.hpp dataset_cache.hpp dataset_card.hpp dataset_figures.hpp dataset_part.hpp
    dataset_scan.hpp dataset_summary.hpp duplicates.hpp figure_lines.hpp figures_json.hpp flat_buffer.hpp folder_labels.hpp image_header.hpp json_feed.hpp json_line.hpp json_shape.hpp
    json_text.hpp length_sample.hpp media_header.hpp parquet_footer.hpp piece_model.hpp piece_tokenizer.hpp scan_checkpoint.hpp scan_reach.hpp state_stream.hpp text_splitter.hpp thrift_reader.hpp token_estimate.hpp tokenizer.hpp
    unpacked_stream.hpp)
set(DATASET_SOURCES annotation_dataset.cpp archive_dataset.cpp arrow_dataset.cpp audio_header.cpp bpe_files.cpp
    bpe_merges.cpp bpe_tokenizer.cpp csv_block.cpp csv_cells.cpp csv_marks.cpp dataset_cache.cpp dataset_card.cpp dataset_figures.cpp dataset_formats.cpp dataset_part.cpp
    dataset_scan.cpp dataset_summary.cpp
    dicom_dataset.cpp duplicates.cpp figure_lines.cpp figures_json.cpp folder_labels.cpp hdf5_dataset.cpp image_dataset.cpp image_header.cpp json_line.cpp json_shape.cpp json_text.cpp
    length_sample.cpp media_dataset.cpp
    netcdf_dataset.cpp numpy_dataset.cpp parquet_dataset.cpp parquet_footer.cpp piece_model.cpp ${PIECE_SOURCE} scan_checkpoint.cpp scan_reach.cpp science_dataset.cpp text_splitter.cpp
    thrift_reader.cpp token_estimate.cpp tokenizer.cpp unpacked_stream.cpp video_header.cpp zarr_dataset.cpp)
set(DATASET_LIBRARIES LibArchive::LibArchive ZLIB::ZLIB PkgConfig::ZSTD PkgConfig::PCRE2 PkgConfig::SIMDJSON
    ${PIECE_LIBRARY})
