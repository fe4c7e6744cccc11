/** What a customer pays when accepting: asked for by the seller, taken by a provider. */
@NullMarked
package com.operanttechnologies.payment;

import org.jspecify.annotations.NullMarked;
