export default (component) => drawChanged(component, fill);
