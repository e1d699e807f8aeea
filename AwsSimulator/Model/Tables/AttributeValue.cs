namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>The value of an attribute. Values do not change; two are equal where DynamoDB's "=" says so.</summary>
internal abstract record AttributeValue
{
    public abstract AttributeType Type { get; }

    /// <summary>Its size in bytes as DynamoDB counts it, without the attribute's name.</summary>
    public abstract int Size { get; }

    public static implicit operator AttributeValue(string text) => new StringValue(text);

    public static implicit operator AttributeValue(long number) => new NumberValue(DynamoNumber.Of(number));
}
