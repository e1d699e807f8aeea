namespace Amazon.AwsJson;

/// <summary>A member for which the client makes up a value, once per call, where the caller gave none.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdempotencyTokenAttribute : Attribute;
