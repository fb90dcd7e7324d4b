package org.ngoaingu.digest;

import java.util.List;

/**
 * Names of people that a digest tells, the first few only; none where the authority does not allow it.
 *
 * @param waiting whose submissions wait
 * @param expiring whose certificates end soon
 */
record Named(List<String> waiting, List<String> expiring) {

    static final Named NONE = new Named(List.of(), List.of());
}
