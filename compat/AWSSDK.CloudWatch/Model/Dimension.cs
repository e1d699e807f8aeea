namespace Amazon.CloudWatch.Model;

/// <summary>The Dimension structure of Amazon CloudWatch.</summary>
public partial class Dimension
{
    public string Name { get; set; }

    public string Value { get; set; }
}
