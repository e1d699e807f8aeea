namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>The Parameter structure of AWS Systems Manager.</summary>
public partial class Parameter
{
    public string ARN { get; set; }

    public string DataType { get; set; }

    public DateTime? LastModifiedDate { get; set; }

    public string Name { get; set; }

    public string Selector { get; set; }

    public string SourceResult { get; set; }

    public ParameterType Type { get; set; }

    public string Value { get; set; }

    public long? Version { get; set; }
}
