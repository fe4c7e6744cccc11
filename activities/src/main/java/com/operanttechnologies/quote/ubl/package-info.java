/** The quote as other programs read it: a Quotation of OASIS UBL. */
@NullMarked
package com.operanttechnologies.quote.ubl;

import org.jspecify.annotations.NullMarked;
