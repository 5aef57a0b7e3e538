package org.crosstally.workbook;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** The greatest few of many, in constant memory; of two that are equal the earlier comes first. */
final class TopList<T> {

    private record Entry<T>(T item, long number) {}

    private final int most;
    private final Comparator<Entry<T>> order;
    private final PriorityQueue<Entry<T>> kept;
    private long seen;

    TopList(int most, Comparator<T> order) {
        this.most = most;
        this.order = Comparator.<Entry<T>, T>comparing(Entry::item, order)
                .thenComparing(Comparator.<Entry<T>>comparingLong(Entry::number).reversed());
        this.kept = new PriorityQueue<>(this.order);
    }

    void offer(T item) {
        kept.add(new Entry<>(item, seen++));
        if (kept.size() > most) {
            kept.remove();
        }
    }

    long seen() {
        return seen;
    }

    /** The greatest first. */
    List<T> items() {
        List<Entry<T>> sorted = new ArrayList<>(kept);
        sorted.sort(order.reversed());
        return sorted.stream().map(Entry::item).toList();
    }
}
