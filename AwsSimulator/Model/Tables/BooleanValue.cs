namespace LoadPlatform.AwsSimulator.Model.Tables;

/// <summary>BOOL.</summary>
internal sealed record BooleanValue(bool Flag) : AttributeValue
{
    public override AttributeType Type => AttributeType.BOOL;

    public override int Size => 1;
}
