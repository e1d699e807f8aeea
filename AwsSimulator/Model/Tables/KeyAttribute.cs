namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>An attribute that is part of a key.</summary>
internal sealed record KeyAttribute(string Name, AttributeType Type);
