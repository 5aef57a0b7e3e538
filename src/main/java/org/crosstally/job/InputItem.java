package org.crosstally.job;

import org.crosstally.store.Incoming;

/**
 * An item of the run's input with its place in it.
 *
 * @param position counts from 1
 * @param chain a hash of this item and all before it: equal only for the same input up to here
 */
record InputItem(long position, String chain, Incoming incoming) {}
