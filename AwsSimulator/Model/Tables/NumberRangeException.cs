namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>A number is none that DynamoDB can store; the message says why in DynamoDB's words.</summary>
internal sealed class NumberRangeException(string message) : Exception(message);
