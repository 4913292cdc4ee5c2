/** An invented posting for the first run. */
export const SAMPLE = {
  title: 'Platform engineer',
  text: `Harbourline Logistics moves freight across two coasts and runs its own platform.

What you bring
- You run our Kubernetes clusters across two regions, with two or more years of it behind you.
- All changes go through Terraform.
- You own monitoring and on-call for the platform.
- Hands-on with AWS, Azure or Google Cloud.
- 3+ years of experience with Linux.
- You script in Python.
- Everything ships as Docker images.
- Our history lives in Git.

Nice to have
- You have tried GitOps.
- Some experience with Go helps.
- We keep state in PostgreSQL.
- Pipelines run on GitHub Actions.
`,
} as const;
