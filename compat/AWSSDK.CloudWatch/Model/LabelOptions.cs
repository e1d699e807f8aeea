namespace Amazon.CloudWatch.Model;

/// <summary>The LabelOptions structure of Amazon CloudWatch.</summary>
public partial class LabelOptions
{
    public string Timezone { get; set; }
}
