package org.ngoaingu.staff;

import java.util.List;
import org.springframework.data.repository.Repository;

/** Grants are written through at once: the question of rights is asked in SQL. */
interface RoleGrants extends Repository<RoleGrant, Long> {

    List<RoleGrant> findByPersonIdAndUnitId(long personId, long unitId);

    RoleGrant saveAndFlush(RoleGrant grant);

    List<RoleGrant> saveAllAndFlush(Iterable<RoleGrant> grants);
}
