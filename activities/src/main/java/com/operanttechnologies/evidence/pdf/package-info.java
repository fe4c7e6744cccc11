/** Reads documents that nobody vouches for: seals, revisions, attachments and what pages show. */
@NullMarked
package com.operanttechnologies.evidence.pdf;

import org.jspecify.annotations.NullMarked;
