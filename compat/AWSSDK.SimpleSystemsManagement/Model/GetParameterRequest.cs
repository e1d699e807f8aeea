namespace Amazon.SimpleSystemsManagement.Model;

/// <summary>Container for the parameters of the GetParameter operation.</summary>
public partial class GetParameterRequest : AmazonSimpleSystemsManagementRequest
{
    public string Name { get; set; }

    public bool? WithDecryption { get; set; }
}
