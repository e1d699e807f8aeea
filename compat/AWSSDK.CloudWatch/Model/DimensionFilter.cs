namespace Amazon.CloudWatch.Model;

/// <summary>The DimensionFilter structure of Amazon CloudWatch.</summary>
public partial class DimensionFilter
{
    public string Name { get; set; }

    public string Value { get; set; }
}
