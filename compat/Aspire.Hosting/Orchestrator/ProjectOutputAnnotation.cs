using Aspire.Hosting.ApplicationModel;

namespace Aspire.Hosting.Orchestrator;

/// <summary>The assembly that a project was built to.</summary>
internal sealed record ProjectOutputAnnotation(string AssemblyPath) : IResourceAnnotation;
