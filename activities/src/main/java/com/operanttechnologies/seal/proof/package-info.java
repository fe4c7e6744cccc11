/** Asks those who issue certificates whether they have revoked them. */
@NullMarked
package com.operanttechnologies.seal.proof;

import org.jspecify.annotations.NullMarked;
