package org.crosstally.workbook;

import java.util.Optional;

/**
 * A place as the gazetteer lists it.
 *
 * @param id the gazetteer's id
 * @param name the name it goes by there
 * @param region the first-level administrative area around it
 * @param country ISO 3166-1 alpha-2
 */
public record ListedPlace(String id, String name, Optional<String> region, Optional<String> country) {}
