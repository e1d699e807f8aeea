namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>NULL.</summary>
internal sealed record NullValue : AttributeValue
{
    public override AttributeType Type => AttributeType.NULL;

    public override int Size => 1;
}
