package com.operanttechnologies.contact;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person to whom quotes are sent.
 *
 * @param timeZone a region such as Europe/Paris; absent: the tenant's
 * @param locale a language tag such as en-GB; absent: the tenant's
 * @param country a code of two letters (ISO 3166-1)
 * @param externalRef the number under which another system knows them
 * @param basisSource where the basis for contact comes from
 */
public record Contact(
    UUID id,
    String email,
    String name,
    @Nullable String company,
    @Nullable String address,
    @Nullable String vatId,
    @Nullable String phone,
    @Nullable String timeZone,
    @Nullable String locale,
    @Nullable String country,
    @Nullable String externalRef,
    Basis basis,
    @Nullable String basisSource,
    Instant basisAt,
    Instant createdAt,
    Instant updatedAt) {}
