Hello ${contact.firstName!contact.name},

a short note before it slips by: quote ${quote.number} for ${quote.total} is valid until ${quote.validUntil}. Until then the prices in it are yours.

${metrics}

If you need more time, or the plan has changed, just reply. A word is enough, and I will see what I can do.

${button}

Thank you for considering us,
${seller.name}
${seller.company}
<#if seller.phone?has_content>
${seller.phone}
</#if>
