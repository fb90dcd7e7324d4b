package org.ngoaingu.staff;

import java.util.List;
import java.util.Optional;
import org.springframework.data.repository.Repository;

/** Requests are written through at once, so that a second one for the same fact is noticed. */
interface FactRequestRows extends Repository<FactRequest, Long> {

    Optional<FactRequest> findById(long id);

    List<FactRequest> findByPersonIdAndFactAndState(long person, PersonFact fact, FactRequest.State state);

    List<FactRequest> findByAskedByAndState(long asker, FactRequest.State state);

    FactRequest saveAndFlush(FactRequest request);
}
