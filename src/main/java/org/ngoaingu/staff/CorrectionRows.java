package org.ngoaingu.staff;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Corrections are written through at once: facts are read in SQL, and no two may hold on one day. */
interface CorrectionRows extends Repository<Correction, Long> {

    List<Correction> findByPersonIdAndFact(long personId, String fact);

    List<Correction> findByUnitIdAndFact(long unitId, String fact);

    Correction saveAndFlush(Correction correction);

    List<Correction> saveAllAndFlush(Iterable<Correction> corrections);
}
