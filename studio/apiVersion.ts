/** The version of Sanity's API that the studio asks, and that its filters are written for. */
export const apiVersion = '2025-02-19'
