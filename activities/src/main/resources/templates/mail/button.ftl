${label}:
${url}
