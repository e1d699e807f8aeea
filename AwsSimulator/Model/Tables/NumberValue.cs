namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>N.</summary>
internal sealed record NumberValue(DynamoNumber Number) : AttributeValue
{
    public override AttributeType Type => AttributeType.N;

    public override int Size => Number.Size;
}
