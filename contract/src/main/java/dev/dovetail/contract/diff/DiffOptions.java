package dev.dovetail.contract.diff;

import java.time.LocalDate;

/**
 * What a comparison has to be told.
 *
 * @param today the day on which dates of end have passed or not
 */
public record DiffOptions(LocalDate today) {}
