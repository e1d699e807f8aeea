namespace LoadPlatform.AwsSimulator.Dynamo.Updates;

/// <summary>An update cannot be applied to the item as it is; the message says why in DynamoDB's words.</summary>
internal sealed class UpdateException(string message) : Exception(message)
{
    public static UpdateException WrongType() => new("An operand in the update expression has an incorrect data type");

    public static UpdateException InvalidPath() => new("The document path provided in the update expression is invalid for update");
}
