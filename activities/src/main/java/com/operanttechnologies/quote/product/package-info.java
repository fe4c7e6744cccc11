/** Lines that come from the catalogue: filled, remembered, and watched for what they bring in. */
@NullMarked
package com.operanttechnologies.quote.product;

import org.jspecify.annotations.NullMarked;
