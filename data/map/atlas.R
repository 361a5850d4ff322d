# SPDX-FileCopyrightText: 2026 The Wherefore authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Exports what we use of the R package rnaturalearthdata (Natural Earth 5.1.2, 1:50m):
# label points and zooms of countries, names and bounds of states.
# Usage: R --no-echo --vanilla -f atlas.R --args WORK

work <- commandArgs(trailingOnly = TRUE)[1]
languages <- c("en", "ru", "es", "fr", "de", "zh", "ar", "he", "tr")

export <- function(data, columns, name) {
  write.csv(data[, columns], file.path(work, name),
            row.names = FALSE, fileEncoding = "UTF-8", na = "")
}

# The outlines are nested lists of two-column matrices; no package for geometry is needed to measure them.
bounds <- function(outline) {
  points <- do.call(rbind, unlist(unclass(outline), recursive = FALSE))
  c(west = min(points[, 1]), south = min(points[, 2]), east = max(points[, 1]), north = max(points[, 2]))
}

plain <- function(data) {
  outlines <- unclass(data)$geometry
  data <- unclass(data)
  data$geometry <- NULL
  data <- as.data.frame(data, stringsAsFactors = FALSE)
  cbind(data, t(sapply(outlines, bounds)))
}

countries <- plain(rnaturalearthdata::countries50)
export(countries, c("iso_a2_eh", "name", "scalerank", "labelrank", "min_label", "max_label",
                    "label_x", "label_y", "pop_est"), "atlas-countries.csv")

states <- plain(rnaturalearthdata::states50)
export(states, c("iso_3166_2", "iso_a2", "name", "min_label", "longitude", "latitude",
                 "west", "south", "east", "north", paste0("name_", languages)), "atlas-states.csv")
