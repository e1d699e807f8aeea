using LoadPlatform.AwsSimulator.Dynamo.Expressions;

namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>One action of an update: what happens at a path.</summary>
/// <param name="Section">SET, REMOVE, ADD or DELETE.</param>
/// <param name="Path">Where.</param>
/// <param name="Operand">The value to set, add or take away; null for REMOVE.</param>
internal sealed record UpdateAction(string Section, DocumentPath Path, Operand? Operand);
