package org.ngoaingu.announcement;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.repository.Repository;

/** Announcements, written through at once. Who is to change one reads it locked. */
interface AnnouncementRows extends Repository<Announcement, Long> {

    Optional<Announcement> findById(long id);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Announcement> findLockedById(long id);

    List<Announcement> findTop20ByAuthorOrderByIdDesc(String author);

    Announcement saveAndFlush(Announcement announcement);
}
