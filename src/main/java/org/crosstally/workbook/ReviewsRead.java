package org.crosstally.workbook;

import java.util.List;
import org.crosstally.comparison.Review;

/**
 * What a reviewed workbook holds.
 *
 * @param reviews in order of their rows
 * @param faults what could not be understood, each naming sheet and cell: {@code Figures!P12: …}
 */
public record ReviewsRead(List<Review> reviews, List<String> faults) {

    public ReviewsRead {
        reviews = List.copyOf(reviews);
        faults = List.copyOf(faults);
    }
}
