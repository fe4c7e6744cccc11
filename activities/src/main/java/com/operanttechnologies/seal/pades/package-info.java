/** Seals as PDF signatures (ETSI EN 319 142-1), with time stamps (RFC 3161). */
@NullMarked
package com.operanttechnologies.seal.pades;

import org.jspecify.annotations.NullMarked;
