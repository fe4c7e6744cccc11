/** The way of one mail out of the ledger: written, claimed, signed, handed over, recorded. */
@NullMarked
package com.operanttechnologies.mail.delivery;

import org.jspecify.annotations.NullMarked;
