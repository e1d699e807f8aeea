using LoadPlatform.Contracts.Targets;

namespace LoadPlatform.BaselineValidator.References;

/// <summary>What came of resolving a target's references.</summary>
/// <param name="Target">The target with every reference replaced; null where one could not be.</param>
/// <param name="HasReferences">Whether it had any.</param>
/// <param name="Failures">Every reference that could not be resolved, and why.</param>
internal sealed record Resolution(Target? Target, bool HasReferences, IReadOnlyList<string> Failures);
